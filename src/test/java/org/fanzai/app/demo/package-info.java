@NullMarked
package org.fanzai.app.demo;

import org.jspecify.annotations.NullMarked;
