/// Operations and verdicts as JSON: in journals, in tables and on the wire.
@NullMarked
package org.fanzai.db.codec;

import org.jspecify.annotations.NullMarked;
