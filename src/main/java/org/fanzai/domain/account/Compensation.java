package org.fanzai.domain.account;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.fanzai.domain.policy.LostCharge;
import org.fanzai.domain.policy.LostCharge.Band;
import org.fanzai.domain.policy.Parameter;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.policy.PolicyRow.Scope;
import org.fanzai.domain.shared.Money;

/// What a lost item and a rental cost. Pure.
public final class Compensation {
    private Compensation() {}

    /// The charge for a lost item: its price, else that of its type, times the band of its year. Without a price
    /// nothing: the staff have to say.
    public static Money lost(Policy policy, Scope scope, Optional<Money> price, Optional<Integer> publishedYear) {
        var base = price.or(() -> policy.type(scope.type()).defaultPrice()).orElse(Money.ZERO);
        return policy.value(Parameter.LOST_CHARGE, scope)
                .map(charge -> switch (charge) {
                    case LostCharge.Price() -> base;
                    case LostCharge.Bands(var bands) -> base.times(times(bands, publishedYear));
                })
                .orElse(Money.ZERO);
    }

    /// The fee for replacing a lost item.
    public static Money processing(Policy policy, Scope scope) {
        return policy.value(Parameter.LOST_FEE, scope).orElse(Money.ZERO);
    }

    /// The fee for a loan, less the discount of the patron's category.
    public static Money rental(Policy policy, Scope scope) {
        var fee = policy.value(Parameter.RENTAL_FEE, scope).orElse(Money.ZERO);
        return policy.category(scope.category())
                .rentalDiscount()
                .map(discount -> fee.times(BigDecimal.ONE.subtract(discount)))
                .orElse(fee);
    }

    /// An item of an unknown year is in the band that has no year; where none fits, the price counts once.
    private static BigDecimal times(List<Band> bands, Optional<Integer> publishedYear) {
        return bands.stream()
                .filter(band -> holds(band, publishedYear))
                .findFirst()
                .map(Band::times)
                .orElse(BigDecimal.ONE);
    }

    private static boolean holds(Band band, Optional<Integer> publishedYear) {
        if (band.publishedUntil().isEmpty()) return true;
        return publishedYear.isPresent()
                && publishedYear.get() <= band.publishedUntil().get();
    }
}
