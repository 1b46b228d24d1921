/// How it all looks: the three themes, the type scale with its zoom steps, the one font family, the icons.
@NullMarked
package org.fanzai.ui.theme;

import org.jspecify.annotations.NullMarked;
