@NullMarked
package org.fanzai.ui.kiosk.flow;

import org.jspecify.annotations.NullMarked;
