/// The conversion station: tags are programmed from scanned barcodes.
@NullMarked
package org.fanzai.ui.desk.convert;

import org.jspecify.annotations.NullMarked;
