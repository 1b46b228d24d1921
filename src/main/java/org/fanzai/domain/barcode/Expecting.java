package org.fanzai.domain.barcode;

/// What the screen waits for; it decides where no rule does.
public enum Expecting {
    CARD,
    ITEM
}
