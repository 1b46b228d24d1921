package org.fanzai.db.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A call of a prepared statement: for those that set a parameter the first argument is its position,
/// the second its value.
final class Call {
    private final Method method;
    private final Object[] arguments;

    Call(Method method, Object @Nullable [] arguments) {
        this.method = method;
        this.arguments = arguments == null ? new Object[0] : arguments.clone();
    }

    boolean sets() {
        return method.getName().startsWith("set") && arguments.length > 1;
    }

    boolean addsToBatch() {
        return method.getName().equals("addBatch");
    }

    /// The same call with another value.
    Call with(UnaryOperator<Object> change) {
        var changed = new Call(method, arguments);
        if (sets() && arguments[1] != null) changed.arguments[1] = change.apply(arguments[1]);
        return changed;
    }

    @Nullable
    Object on(PreparedStatement statement) throws SQLException {
        try {
            return method.invoke(statement, arguments);
        } catch (InvocationTargetException trouble) {
            if (trouble.getCause() instanceof SQLException known) throw known;
            throw new IllegalStateException(trouble);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
