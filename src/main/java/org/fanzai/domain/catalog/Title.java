package org.fanzai.domain.catalog;

/// A title: what the copies of one edition have in common. `clc` is its class in the Chinese Library Classification,
/// `language` an ISO 639-2/B code, `year` 0 when unknown. What readers borrow is private: `toString` is masked.
public record Title(
        String id, String title, String author, String publisher, int year, String isbn, String clc, String language) {
    @Override
    public String toString() {
        return "title ****";
    }
}
