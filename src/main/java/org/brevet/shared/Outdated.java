package org.brevet.shared;

/** Tells "somebody else changed the row in the meantime" (R3) from any other failure, however the container wrapped it. */
public final class Outdated {

    private Outdated() {
    }

    /** By name: JPA's exception and the one of its implementation, which comes bare when the container commits. */
    public static boolean is(Throwable failure) {
        return failure.getClass().getSimpleName().equals("OptimisticLockException");
    }
}
