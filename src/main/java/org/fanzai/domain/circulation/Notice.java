package org.fanzai.domain.circulation;

import java.time.LocalDate;
import org.fanzai.domain.policy.Scalars;
import org.fanzai.domain.shared.CardNumber;

/// Something that a patron is to be told once. `id` is made of what it tells, so that the same notice has the same id
/// however often somebody asks what is due; `subject` is the id of a loan or of a hold; `day` the one it was for.
public record Notice(String id, Kind kind, CardNumber patron, String subject, LocalDate day) {
    public enum Kind {
        DUE_SOON,
        OVERDUE,
        RECALLED,
        HOLD_READY,
        HOLD_ENDS,
        SUSPENSION_ENDED;

        /// The word for it in tables.
        public String code() {
            return Scalars.word(this);
        }

        /// Throws `IllegalArgumentException` when `code` names none.
        public static Kind of(String code) {
            return Scalars.oneOf(values()).apply(code);
        }
    }

    /// `what` tells it from others of its kind about the same subject.
    static Notice of(Kind kind, CardNumber patron, String subject, String what, LocalDate day) {
        return new Notice(kind.code() + ":" + subject + ":" + what, kind, patron, subject, day);
    }
}
