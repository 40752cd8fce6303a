/**
 * What editor and server say to each other beyond LSP. Types only: whoever imports this file loads nothing.
 * Ranges are LSP ranges (zero-based, UTF-16).
 */

/** Requests of the editor by method: what it asks, what it gets. */
export interface AllianceRequests {
}

/** A method of {@link AllianceRequests}. */
export type AllianceRequest = keyof AllianceRequests;
