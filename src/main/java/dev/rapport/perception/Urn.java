package dev.rapport.perception;

import java.util.List;

/**
 * The sum of a round's ballots as it is kept while the round is open.
 *
 * @param keyId the key that it is sealed under
 * @param answered who has answered, in the order of the alphabet
 */
@SuppressWarnings("ArrayRecordComponent")
record Urn(String keyId, byte[] sealed, List<String> answered) {}
