/// What a scanned code is: whose number by the library's rules, a book's own number, or a credential. Pure.
@NullMarked
package org.fanzai.domain.barcode;

import org.jspecify.annotations.NullMarked;
