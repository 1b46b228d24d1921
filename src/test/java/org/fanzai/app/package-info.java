@NullMarked
package org.fanzai.app;

import org.jspecify.annotations.NullMarked;
