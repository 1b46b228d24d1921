package org.fanzai.domain.policy;

import java.util.List;
import java.util.Optional;

/// When patrons are told of what is due. `dueSoon` is how many days before, `overdue` how many after, the fewest first
/// and one notice each; `holdEnds` is how many days before a hold's last one. Empty: not told.
public record NoticeRules(Optional<Integer> dueSoon, List<Integer> overdue, Optional<Integer> holdEnds) {
    public static final NoticeRules STANDARD = new NoticeRules(Optional.of(2), List.of(1, 7, 14), Optional.of(1));

    public NoticeRules {
        overdue = overdue.stream().sorted().distinct().toList();
    }

    /// As it stands in files.
    public String text() {
        return "{ dueSoon: " + ValueText.of(dueSoon) + ", overdue: " + overdue + ", holdEnds: " + ValueText.of(holdEnds)
                + " }";
    }
}
