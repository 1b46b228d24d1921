/// The reusable controls of the kiosk (and the few the desk shares). Each is styled by style sheets only.
@NullMarked
package org.fanzai.ui.widget;

import org.jspecify.annotations.NullMarked;
