/// What lateness, loss and rentals cost: the arithmetic of money and of suspensions.
@NullMarked
package org.fanzai.domain.account;

import org.jspecify.annotations.NullMarked;
