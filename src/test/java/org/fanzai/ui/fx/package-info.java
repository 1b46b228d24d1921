@NullMarked
package org.fanzai.ui.fx;

import org.jspecify.annotations.NullMarked;
