@NullMarked
package org.fanzai.app.central;

import org.jspecify.annotations.NullMarked;
