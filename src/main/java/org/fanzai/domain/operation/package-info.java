/// What people and machines did, as immutable operations, and the loans that they add up to.
@NullMarked
package org.fanzai.domain.operation;

import org.jspecify.annotations.NullMarked;
