@NullMarked
package org.fanzai.app.doctor;

import org.jspecify.annotations.NullMarked;
