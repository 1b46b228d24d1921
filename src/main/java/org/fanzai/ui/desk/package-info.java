/// The librarian's circulation desk: one input line for cards and items, with what came of each.
@NullMarked
package org.fanzai.ui.desk;

import org.jspecify.annotations.NullMarked;
