@NullMarked
package org.fanzai.ui.theme;

import org.jspecify.annotations.NullMarked;
