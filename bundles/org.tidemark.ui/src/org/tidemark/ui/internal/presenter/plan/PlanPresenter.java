/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.plan;

import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.connection.Environment;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.sync.RunOptions;
import org.tidemark.ui.internal.presenter.Background;
import org.tidemark.ui.internal.presenter.Figures;
import org.tidemark.ui.internal.presenter.Result;

/**
 * The plan of a run, and what a person has to agree to before it is carried out. It belongs to the thread of the user
 * interface and never blocks it.
 */
public final class PlanPresenter {

	/** How far the plan is. */
	public enum State {
		/** It is being made. */
		LOADING,
		/** It is there. */
		READY,
		/** It could not be made. */
		FAILED,
		/** A person stopped it. */
		CANCELLED
	}

	private final RunRequest request;
	private final Background background;
	private final Runnable view;
	private final Figures figures = new Figures();
	private RunOptions options;
	private State state = State.LOADING;
	private @Nullable PlanReview review;
	private @Nullable TidemarkException problem;
	private Background.Ticket ticket = () -> {
		// nothing is loaded yet
	};
	private int load;
	private boolean acknowledged;
	private boolean productionAllowed;
	private String typed = ""; //$NON-NLS-1$

	/** @param view is told whenever something changed */
	public PlanPresenter(RunRequest request, Background background, Runnable view) {
		this.request = request;
		this.background = background;
		this.view = view;
		this.options = request.options();
	}

	/** What is to be run. */
	public RunRequest request() {
		return request;
	}

	/** Makes the plan, anew when there is one. */
	public void load() {
		ticket.cancel();
		int mine = ++load;
		state = State.LOADING;
		problem = null;
		review = null;
		acknowledged = false;
		RunOptions wanted = options;
		String title = NLS.bind(Messages.work_plan, request.job().job().name());
		ticket = background.announce(title,
				monitor -> PlanReview.of(request.job().job(), request.operations().plan(request.job(), wanted, monitor),
						figures),
				result -> {
					if (mine == load) {
						show(result);
					}
				});
		view.run();
	}

	private void show(Result<PlanReview> result) {
		switch (result) {
			case Result.Done<PlanReview> done -> {
				review = done.value();
				state = State.READY;
			}
			case Result.Failed<PlanReview> failed -> {
				problem = failed.problem();
				state = State.FAILED;
			}
			case Result.Cancelled<PlanReview> ignored -> state = State.CANCELLED;
		}
		view.run();
	}

	/** Stops the making of the plan; nothing happens when it is there. */
	public void stop() {
		if (state == State.LOADING) {
			load++;
			ticket.cancel();
			state = State.CANCELLED;
			view.run();
		}
	}

	/** How far the plan is. */
	public State state() {
		return state;
	}

	/** The plan, when it is there. */
	public Optional<PlanReview> review() {
		return Optional.ofNullable(review);
	}

	/** Why there is no plan. */
	public Optional<TidemarkException> problem() {
		return Optional.ofNullable(problem);
	}

	/** How the run will treat watermarks. */
	public ReadingWay way() {
		return ReadingWay.of(options);
	}

	/** Treats watermarks otherwise; the plan is made anew. */
	public void choose(ReadingWay way) {
		if (way != way()) {
			options = way.in(options);
			load();
		}
	}

	/** Confirms, or no longer confirms, deletes that the delete guard would stop. */
	public void confirmDeletes(boolean confirm) {
		options = new RunOptions(options.full(), options.keepWatermark(), options.tables(), options.trigger(), confirm);
	}

	/** A person has, or has not, read the warnings. */
	public void acknowledge(boolean read) {
		acknowledged = read;
		view.run();
	}

	/** A person lets, or does not let, production be written. */
	public void allowProduction(boolean allow) {
		productionAllowed = allow;
		view.run();
	}

	/** What a person typed to confirm what cannot be undone. */
	public void type(String text) {
		typed = text;
		view.run();
	}

	/** Whether warnings have to be acknowledged. */
	public boolean asksForWarnings() {
		return review().map(r -> !r.warnings().isEmpty()).orElse(Boolean.FALSE);
	}

	/** Whether the name of the target has to be typed: it is one of production, and something is taken away from it. */
	public boolean asksForName() {
		return request.production() && review().map(r -> !r.dangers().isEmpty()).orElse(Boolean.FALSE);
	}

	/** Whether it may be offered not to ask again. */
	public boolean mayRemember() {
		return request.environment() == Environment.DEV;
	}

	/** What the plan's state is, in one line. */
	public String headline() {
		PlanReview made = review;
		TidemarkException failure = problem;
		return switch (state) {
			case LOADING -> Messages.state_loading;
			case CANCELLED -> Messages.state_cancelled;
			case FAILED -> failure == null ? "" : failure.getMessage(); //$NON-NLS-1$
			case READY -> made == null ? "" : made.headline(); //$NON-NLS-1$
		};
	}

	/** What keeps the run from being started now; empty when nothing does. */
	public String blocker() {
		PlanReview made = review;
		if (state == State.LOADING) {
			return Messages.blocker_loading;
		}
		if (made == null || made.rows().isEmpty()) {
			return Messages.blocker_none;
		}
		if (!made.errors().isEmpty()) {
			return Messages.blocker_errors;
		}
		if (asksForWarnings() && !acknowledged) {
			return Messages.blocker_warnings;
		}
		if (request.production() && !productionAllowed) {
			return NLS.bind(Messages.blocker_production, request.target());
		}
		if (asksForName() && !request.target().equals(typed.strip())) {
			return NLS.bind(Messages.blocker_typed, request.target());
		}
		return ""; //$NON-NLS-1$
	}

	/** The options under which the run was agreed to. */
	public RunOptions options() {
		return options;
	}
}
