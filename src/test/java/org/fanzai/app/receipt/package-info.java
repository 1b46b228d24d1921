@NullMarked
package org.fanzai.app.receipt;

import org.jspecify.annotations.NullMarked;
