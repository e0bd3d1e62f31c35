package dev.rapport.organization;

/** The organization's own business days, as they are set now on every node. */
public interface OrganizationCalendar {

    BusinessCalendar now();
}
