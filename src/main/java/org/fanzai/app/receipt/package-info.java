/// Receipts on paper that no serial port leads to: PDF, the system's printers, the preview.
@NullMarked
package org.fanzai.app.receipt;

import org.jspecify.annotations.NullMarked;
