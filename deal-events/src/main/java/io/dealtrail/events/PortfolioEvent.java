package io.dealtrail.events;

/** What happens to a patent portfolio. */
public sealed interface PortfolioEvent extends DealEvent
        permits PatentPortfolioDefined,
                PatentsAdded,
                PatentsRemoved,
                PortfolioSplit,
                EssentialityDeclared,
                KnowledgeEvent {}
