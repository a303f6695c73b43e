/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.alert;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.spi.AlertChannel;
import org.tidemark.sync.spi.AlertMessage;
import org.tidemark.sync.spi.AlertOptions;

/**
 * Sends JSON to a URL by POST: {@code url}, {@code authorization} for the header of that name, and {@code body} for another
 * form than the whole message. A URL may be a secret, so that only its host is ever named.
 */
public final class WebhookChannel implements AlertChannel {

	private static final String URL = "url"; //$NON-NLS-1$
	private static final String BODY = "body"; //$NON-NLS-1$
	private static final String AUTHORIZATION = "authorization"; //$NON-NLS-1$
	private static final int TOO_LOW = 200;
	private static final int TOO_HIGH = 300;

	@Override
	public void send(AlertMessage message, AlertOptions options) throws TidemarkException {
		options.requireKnown(URL, BODY, AUTHORIZATION);
		URI url = url(options.required(URL));
		HttpRequest.Builder request = HttpRequest.newBuilder(url).timeout(PATIENCE)
				.header("Content-Type", "application/json; charset=utf-8") //$NON-NLS-1$ //$NON-NLS-2$
				.header("User-Agent", "Tidemark") //$NON-NLS-1$ //$NON-NLS-2$
				.POST(HttpRequest.BodyPublishers.ofString(body(message, options)));
		Optional<String> authorization = options.text(AUTHORIZATION);
		authorization.ifPresent(value -> request.header("Authorization", value)); //$NON-NLS-1$
		try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE)
				.followRedirects(HttpClient.Redirect.NEVER)
				.build()) {
			int status = client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
			if (status < TOO_LOW || status >= TOO_HIGH) {
				throw new TidemarkException(ProblemKind.CONNECTION,
						NLS.bind(Messages.Alert_http, url.getHost(), status),
						Messages.Alert_http_remedy, null);
			}
		} catch (IOException e) {
			throw new TidemarkException(ProblemKind.CONNECTION,
					NLS.bind(Messages.Alert_unreachable, url.getHost(), e.getClass().getSimpleName()),
					Messages.Alert_unreachable_remedy, null);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new TidemarkException(ProblemKind.CANCELLED, Messages.Run_cancelled, "", e); //$NON-NLS-1$
		}
	}

	private static URI url(String text) throws TidemarkException {
		try {
			URI url = new URI(text.strip());
			if (url.getHost() != null && ("https".equals(url.getScheme()) || "http".equals(url.getScheme()))) { //$NON-NLS-1$ //$NON-NLS-2$
				return url;
			}
		} catch (URISyntaxException e) {
			// its message would tell the URL
			throw new TidemarkException(ProblemKind.USAGE, Messages.Alert_url, Messages.Alert_url_remedy, null);
		}
		throw new TidemarkException(ProblemKind.USAGE, Messages.Alert_url, Messages.Alert_url_remedy, null);
	}

	private static String body(AlertMessage message, AlertOptions options) throws TidemarkException {
		MessageJson json = new MessageJson(message);
		Optional<String> template = options.text(BODY);
		if (template.isEmpty()) {
			return json.whole();
		}
		Optional<String> unknown = json.unknown(template.get());
		if (unknown.isPresent()) {
			throw new TidemarkException(ProblemKind.USAGE, NLS.bind(Messages.Alert_placeholder, unknown.get()), "", //$NON-NLS-1$
					null);
		}
		return json.fill(template.get());
	}
}
