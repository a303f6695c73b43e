/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal.jobfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.tidemark.operations.jobfile.JobCompletion;

class JobCompletionTest {

	private final JobFilesImpl files = new JobFilesImpl();

	/** @param text a text with a bar at the place */
	private List<JobCompletion> at(String text) {
		int place = text.indexOf('|');
		return files.complete(text.replace("|", ""), place);
	}

	private List<String> labels(String text) {
		return at(text).stream().map(JobCompletion::label).toList();
	}

	/** The text after the first that is proposed was taken. */
	private String taken(String text) {
		JobCompletion first = at(text).get(0);
		String plain = text.replace("|", "");
		return plain.substring(0, first.offset()) + first.insert() + plain.substring(first.offset() + first.length());
	}

	@Test
	void keysOfTheJobAreProposedButThoseThatAreThere() {
		List<String> keys = labels("{ \"tidemark\": 1, \"name\": \"x\", |");

		assertTrue(keys.containsAll(List.of("source", "target", "sync", "tables")), keys.toString());
		assertFalse(keys.contains("tidemark") || keys.contains("name"), keys.toString());
	}

	@Test
	void whatIsTypedNarrowsAndIsReplacedWhole() {
		assertEquals(List.of("source"), labels("{ \"so|"));
		assertEquals("{ \"source\": ", taken("{ \"so|"));
		assertEquals("{ \"source\": ", taken("{ so|"));
		assertEquals("{ \"source\": \"x\" }", taken("{ \"so|\": \"x\" }"));
	}

	@Test
	void valuesAreThoseOfTheKey() {
		assertEquals(List.of("full", "skipCompleted", "incremental", "auto"),
				labels("{ \"sync\": { \"sync_mode\": \"|\" } }"));
		assertEquals("{ \"sync\": { \"sync_mode\": \"incremental\" } }",
				taken("{ \"sync\": { \"sync_mode\": \"inc|\" } }"));
		assertEquals(List.of("true", "false"), labels("{ \"sync\": { \"fail_fast\": | } }"));
	}

	@Test
	void tablesAndWhatIsBelowThemAreKnown() {
		assertTrue(labels("{ \"tables\": [ { \"source\": \"a.b\", |").contains("columns"));
		assertFalse(labels("{ \"tables\": [ { \"source\": \"a.b\", |").contains("source"));
		assertTrue(labels("{ \"tables\": [ {}, { \"columns\": [ { |").contains("is_key"));
		assertTrue(labels("{ \"tables\": [ { \"sync\": { \"incremental_config\": { |").contains("strategy"));
	}

	@Test
	void eachProposalSaysWhatItMeans() {
		assertFalse(at("{ \"sync\": { \"sync_m|").get(0).detail().isEmpty());
	}

	@Test
	void aPlaceAnywhereInAnyTextIsAnswered() {
		String text = "{ \"tidemark\": 1, \"tables\": [ { \"source\": \"a\\\"b\", \"columns\": [ {} ] } ], \"x\": { \"y\": [[ ] } }}";
		for (int i = 0; i <= text.length(); i++) {
			for (JobCompletion each : files.complete(text, i)) {
				assertTrue(each.offset() >= 0 && each.offset() + each.length() <= text.length(), each.toString());
			}
			files.complete(text.substring(0, i), i);
		}
	}
}
