package org.brevet.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call this method of a use case. With a typed id among the parameters (or the components of a command), the role must be
 * held for that object; without, it must be held at all. Every public method of a use case bears this or {@link AllowedToAnyone}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Allowed {

    Role[] value();
}
