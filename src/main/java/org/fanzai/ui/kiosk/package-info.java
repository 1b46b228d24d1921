/// The self-checkout kiosk: its screens and what drives them.
@NullMarked
package org.fanzai.ui.kiosk;

import org.jspecify.annotations.NullMarked;
