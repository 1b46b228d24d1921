/// Titles and the items that are their copies.
@NullMarked
package org.fanzai.domain.catalog;

import org.jspecify.annotations.NullMarked;
