/// What a station keeps for itself: its journal, its key, the way an operation takes.
@NullMarked
package org.fanzai.station;

import org.jspecify.annotations.NullMarked;
