/// `fanzai doctor`: whether a station can work, check by check, with what to do where it can't.
@NullMarked
package org.fanzai.app.doctor;

import org.jspecify.annotations.NullMarked;
