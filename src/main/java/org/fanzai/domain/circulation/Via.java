package org.fanzai.domain.circulation;

/// Where a decision is asked for: before a member of staff, who may be asked and may override, or before a reader
/// alone.
public enum Via {
    DESK,
    KIOSK
}
