package org.fanzai.domain.catalog;

/// A title: what the copies of one edition have in common. `clc` is its class in the Chinese Library
/// Classification, `language` an ISO 639-2/B code, `year` 0 when unknown; `ageFrom` is the age in years
/// from which it may be lent, 0 for any. What readers borrow is private: `toString` is masked.
public record Title(
        String id,
        String title,
        String author,
        String publisher,
        int year,
        String isbn,
        String clc,
        String language,
        int ageFrom,
        boolean serial) {
    /// One for every age that is no serial.
    public Title(
            String id,
            String title,
            String author,
            String publisher,
            int year,
            String isbn,
            String clc,
            String language) {
        this(id, title, author, publisher, year, isbn, clc, language, 0, false);
    }

    @Override
    public String toString() {
        return "title ****";
    }
}
