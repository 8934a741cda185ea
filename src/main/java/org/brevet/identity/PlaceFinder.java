package org.brevet.identity;

import java.util.Optional;

/** A feature tells where its objects belong, so that the boundary can check role × object before any use case runs. */
public interface PlaceFinder<T> {

    /** The type of id that stands for the object in a use case's parameters. */
    Class<T> type();

    /** Empty: there is no such object. */
    Optional<Place> find(T id);
}
