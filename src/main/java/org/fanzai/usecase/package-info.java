/// One class for each thing that a person does.
@NullMarked
package org.fanzai.usecase;

import org.jspecify.annotations.NullMarked;
