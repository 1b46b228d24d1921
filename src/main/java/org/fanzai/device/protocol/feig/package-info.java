/// The FEIG ISO-Host protocol of CPR and ISC readers. Pure.
@NullMarked
package org.fanzai.device.protocol.feig;

import org.jspecify.annotations.NullMarked;
