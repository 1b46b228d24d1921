@NullMarked
package org.fanzai.ui.receipt;

import org.jspecify.annotations.NullMarked;
