/// Receipts: templates by library and language, what they come to, and how a slip looks on a screen or a sheet.
@NullMarked
package org.fanzai.ui.receipt;

import org.jspecify.annotations.NullMarked;
