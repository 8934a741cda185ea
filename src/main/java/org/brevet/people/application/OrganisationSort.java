package org.brevet.people.application;

/** By what organisations are sorted. */
public enum OrganisationSort {
    NAME, KIND, PROVIDER
}
