/// The files in kiosk-config as records: the library's rules and a station's set-up.
@NullMarked
package org.fanzai.app.config;

import org.jspecify.annotations.NullMarked;
