/// Puts a kiosk together from a station, its devices and a window.
@NullMarked
package org.fanzai.app.kiosk;

import org.jspecify.annotations.NullMarked;
