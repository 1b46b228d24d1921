/// The only shared machinery of the screens: work in the background, the hop to the FX thread, texts, views.
@NullMarked
package org.fanzai.ui.fx;

import org.jspecify.annotations.NullMarked;
