package org.fanzai.domain.policy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The settings of a library: those that it sets itself, and the standard for the others.
public final class Settings {
    public static final Settings DEFAULTS = new Settings(Map.of());

    private final Map<Setting<?>, Object> own;

    private Settings(Map<Setting<?>, Object> own) {
        this.own = Map.copyOf(own);
    }

    @SuppressWarnings("unchecked") // only `with` puts values in, under the setting whose type they have
    public <T> T get(Setting<T> setting) {
        return (T) Optional.ofNullable(own.get(setting)).orElse(setting.standard());
    }

    public boolean sets(Setting<?> setting) {
        return own.containsKey(setting);
    }

    /// These, with one set to a value.
    public <T> Settings with(Setting<T> setting, T value) {
        return new Settings(joined(Map.of(setting, value)));
    }

    /// These, but what `more` sets.
    public Settings with(Settings more) {
        return new Settings(joined(more.own));
    }

    private Map<Setting<?>, Object> joined(Map<Setting<?>, Object> more) {
        var joined = new HashMap<>(own);
        joined.putAll(more);
        return joined;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Settings settings && own.equals(settings.own);
    }

    @Override
    public int hashCode() {
        return own.hashCode();
    }
}
