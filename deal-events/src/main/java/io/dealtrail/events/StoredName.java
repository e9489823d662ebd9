package io.dealtrail.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name under which an event is stored and published, whatever its class is called. A promise: it never changes. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface StoredName {

    /** Kebab-case, past tense, e.g. {@code agreement-signed}. */
    String value();

    /** Raised by any change that is not additive, together with an upcaster in {@link Upcasters} from the revision before. */
    int revision() default 1;
}
