@NullMarked
package org.fanzai.app.kiosk;

import org.jspecify.annotations.NullMarked;
