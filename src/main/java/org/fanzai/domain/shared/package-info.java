/// Values that every part of the domain uses: barcodes, card numbers, tag UIDs, money.
@NullMarked
package org.fanzai.domain.shared;

import org.jspecify.annotations.NullMarked;
