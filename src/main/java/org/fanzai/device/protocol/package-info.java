/// What any RFID pad can be asked and what it may answer, whoever built it. Pure.
@NullMarked
package org.fanzai.device.protocol;

import org.jspecify.annotations.NullMarked;
