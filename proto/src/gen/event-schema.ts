// Made by proto/event-schema.mjs from the messages and options in proto/goldkey; do not edit.
import type { FieldSchema } from '../event-schema-types.js';

export const eventSchema: Readonly<Record<string, readonly FieldSchema[]>> = {
  "goldkey.billing.budget.closed.v1": [
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "month",
      "kind": "text",
      "form": "month"
    },
    {
      "name": "budget",
      "kind": "text",
      "form": "money"
    },
    {
      "name": "spent",
      "kind": "text",
      "form": "money"
    }
  ],
  "goldkey.billing.cash.banked.v1": [
    {
      "name": "bankingId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "amount",
      "kind": "text",
      "form": "money"
    },
    {
      "name": "day",
      "kind": "text",
      "form": "day"
    },
    {
      "name": "countedBy",
      "kind": "text"
    },
    {
      "name": "witness",
      "kind": "text"
    }
  ],
  "goldkey.billing.cash.handed-over.v1": [
    {
      "name": "handoverId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "from",
      "kind": "text"
    },
    {
      "name": "to",
      "kind": "text"
    },
    {
      "name": "supervisedBy",
      "kind": "text"
    },
    {
      "name": "amount",
      "kind": "text",
      "form": "money"
    },
    {
      "name": "at",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.billing.fee-item.registered.v1": [
    {
      "name": "feeItemId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "code",
      "kind": "text"
    },
    {
      "name": "name",
      "kind": "text"
    }
  ],
  "goldkey.billing.period.closed.v1": [
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "month",
      "kind": "text",
      "form": "month"
    },
    {
      "name": "receivable",
      "kind": "text",
      "form": "money"
    },
    {
      "name": "collected",
      "kind": "text",
      "form": "money"
    },
    {
      "name": "target",
      "kind": "text",
      "form": "decimal"
    }
  ],
  "goldkey.billing.report.submitted.v1": [
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "kind",
      "kind": "text",
      "listed": [
        "weekly",
        "monthly",
        "quarterly",
        "shortfall-analysis"
      ]
    },
    {
      "name": "period",
      "kind": "text",
      "form": "period"
    },
    {
      "name": "submittedAt",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.billing.utility-advance.paid.v1": [
    {
      "name": "advanceId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "utility",
      "kind": "text"
    },
    {
      "name": "amount",
      "kind": "text",
      "form": "money"
    },
    {
      "name": "periodEnd",
      "kind": "text",
      "form": "day"
    }
  ],
  "goldkey.billing.utility-advance.recovered.v1": [
    {
      "name": "advanceId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "amount",
      "kind": "text",
      "form": "money"
    },
    {
      "name": "at",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.complaints.callback.recorded.v1": [
    {
      "name": "callbackId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "about",
      "kind": "text",
      "listed": [
        "complaint",
        "repair",
        "order"
      ]
    },
    {
      "name": "aboutId",
      "kind": "text"
    },
    {
      "name": "level",
      "kind": "text",
      "listed": [
        "satisfied",
        "basically-satisfied",
        "dissatisfied"
      ]
    },
    {
      "name": "at",
      "kind": "text",
      "form": "instant"
    },
    {
      "name": "by",
      "kind": "text"
    }
  ],
  "goldkey.complaints.complaint.closed.v1": [
    {
      "name": "complaintId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "closedAt",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.complaints.complaint.decided.v1": [
    {
      "name": "complaintId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "established",
      "kind": "flag"
    },
    {
      "name": "decidedAt",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.complaints.complaint.received.v1": [
    {
      "name": "complaintId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "departmentId",
      "kind": "text"
    },
    {
      "name": "householdId",
      "kind": "text",
      "optional": true
    },
    {
      "name": "category",
      "kind": "text"
    },
    {
      "name": "major",
      "kind": "flag"
    },
    {
      "name": "inScope",
      "kind": "flag"
    },
    {
      "name": "receivedAt",
      "kind": "text",
      "form": "instant"
    },
    {
      "name": "dueAt",
      "kind": "text",
      "form": "instant",
      "optional": true
    },
    {
      "name": "orderId",
      "kind": "text",
      "optional": true
    },
    {
      "name": "itemId",
      "kind": "text",
      "optional": true
    }
  ],
  "goldkey.complaints.complaint.reopened.v1": [
    {
      "name": "complaintId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "reopenedAt",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.complaints.home-visit.made.v1": [
    {
      "name": "visitId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "householdId",
      "kind": "text"
    },
    {
      "name": "employeeId",
      "kind": "text"
    },
    {
      "name": "at",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.complaints.household.profiled.v1": [
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "householdId",
      "kind": "text"
    },
    {
      "name": "employeeId",
      "kind": "text"
    },
    {
      "name": "at",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.complaints.major.reported.v1": [
    {
      "name": "complaintId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "to",
      "kind": "text",
      "listed": [
        "qm-centre",
        "hotline-400"
      ]
    },
    {
      "name": "reportedAt",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.complaints.matter.asked.v1": [
    {
      "name": "matterId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "departmentId",
      "kind": "text"
    },
    {
      "name": "asked",
      "kind": "text",
      "listed": [
        "soon",
        "department-head",
        "property-manager",
        "region"
      ]
    },
    {
      "name": "dueAt",
      "kind": "text",
      "form": "instant"
    },
    {
      "name": "at",
      "kind": "text",
      "form": "instant"
    },
    {
      "name": "responsibleId",
      "kind": "text",
      "optional": true
    }
  ],
  "goldkey.complaints.matter.assigned.v1": [
    {
      "name": "matterId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "employeeId",
      "kind": "text"
    },
    {
      "name": "assignedAt",
      "kind": "text",
      "form": "instant"
    },
    {
      "name": "reopenedAt",
      "kind": "text",
      "form": "instant",
      "optional": true
    },
    {
      "name": "workOrderId",
      "kind": "text",
      "optional": true
    }
  ],
  "goldkey.complaints.matter.closed.v1": [
    {
      "name": "matterId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "departmentId",
      "kind": "text"
    },
    {
      "name": "closedAt",
      "kind": "text",
      "form": "instant"
    },
    {
      "name": "exemption",
      "kind": "text",
      "listed": [
        "reported-type",
        "post-entry",
        "system-failure"
      ],
      "optional": true
    }
  ],
  "goldkey.complaints.matter.proposal-decided.v1": [
    {
      "name": "matterId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "proposal",
      "kind": "text",
      "listed": [
        "correction",
        "duplicate",
        "mistake"
      ]
    },
    {
      "name": "accepted",
      "kind": "flag"
    },
    {
      "name": "proposedBy",
      "kind": "text"
    },
    {
      "name": "at",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.complaints.opinion-survey.completed.v1": [
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "year",
      "kind": "text",
      "form": "year"
    },
    {
      "name": "completedAt",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.complaints.owner-forum.actions-filed.v1": [
    {
      "name": "forumId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "filedAt",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.complaints.owner-forum.held.v1": [
    {
      "name": "forumId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "heldAt",
      "kind": "text",
      "form": "instant"
    },
    {
      "name": "households",
      "kind": "text",
      "repeated": true
    }
  ],
  "goldkey.complaints.register-entry.due-set.v1": [
    {
      "name": "entryId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "register",
      "kind": "text"
    },
    {
      "name": "dueOn",
      "kind": "text",
      "form": "day",
      "optional": true
    },
    {
      "name": "remindOn",
      "kind": "text",
      "form": "day",
      "optional": true
    },
    {
      "name": "responsibleId",
      "kind": "text",
      "optional": true
    },
    {
      "name": "role",
      "kind": "text",
      "listed": [
        "property-manager",
        "leader-in-charge",
        "centre-director",
        "supervisor",
        "window-staff",
        "customer-service",
        "toll-collector",
        "maintenance",
        "security-guard",
        "cleaner",
        "quality-inspector",
        "general-manager",
        "other"
      ],
      "optional": true
    }
  ],
  "goldkey.complaints.repair.completed.v1": [
    {
      "name": "repairId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "completedAt",
      "kind": "text",
      "form": "instant"
    },
    {
      "name": "workerId",
      "kind": "text"
    }
  ],
  "goldkey.complaints.repair.requested.v1": [
    {
      "name": "repairId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "departmentId",
      "kind": "text"
    },
    {
      "name": "requestedAt",
      "kind": "text",
      "form": "instant"
    },
    {
      "name": "agreedAt",
      "kind": "text",
      "form": "instant",
      "optional": true
    }
  ],
  "goldkey.complaints.survey.answered.v1": [
    {
      "name": "answerId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "departmentId",
      "kind": "text"
    },
    {
      "name": "matterId",
      "kind": "text",
      "optional": true
    },
    {
      "name": "method",
      "kind": "text",
      "listed": [
        "phone",
        "questionnaire",
        "e-evaluation",
        "spot-check",
        "annual-ballot"
      ]
    },
    {
      "name": "level",
      "kind": "text",
      "listed": [
        "satisfied",
        "basically-satisfied",
        "dissatisfied"
      ]
    },
    {
      "name": "at",
      "kind": "text",
      "form": "instant"
    },
    {
      "name": "by",
      "kind": "text",
      "listed": [
        "served-person",
        "staff",
        "centre",
        "delegate"
      ]
    },
    {
      "name": "valid",
      "kind": "flag",
      "optional": true
    }
  ],
  "goldkey.complaints.work-order.worker-set.v1": [
    {
      "name": "workOrderId",
      "kind": "text"
    },
    {
      "name": "matterId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "employeeId",
      "kind": "text",
      "optional": true
    },
    {
      "name": "at",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.convenience.catalogue.approved.v1": [
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "year",
      "kind": "text",
      "form": "year"
    },
    {
      "name": "approvedAt",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.convenience.catalogue.published.v1": [
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "year",
      "kind": "text",
      "form": "year"
    },
    {
      "name": "publishedAt",
      "kind": "text",
      "form": "instant"
    },
    {
      "name": "channels",
      "kind": "text",
      "repeated": true
    }
  ],
  "goldkey.convenience.fee.handed-over.v1": [
    {
      "name": "feeId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "handedOverAt",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.convenience.fee.received.v1": [
    {
      "name": "feeId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "employeeId",
      "kind": "text"
    },
    {
      "name": "amount",
      "kind": "text",
      "form": "money"
    },
    {
      "name": "receivedAt",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.convenience.item.loss-making.v1": [
    {
      "name": "itemId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "month",
      "kind": "text",
      "form": "month"
    },
    {
      "name": "loss",
      "kind": "text",
      "form": "money"
    }
  ],
  "goldkey.convenience.item.measure-decided.v1": [
    {
      "name": "itemId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "measure",
      "kind": "text"
    },
    {
      "name": "decidedAt",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.convenience.order.placed.v1": [
    {
      "name": "orderId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "itemId",
      "kind": "text"
    },
    {
      "name": "householdId",
      "kind": "text"
    },
    {
      "name": "placedAt",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.convenience.order.worker-set.v1": [
    {
      "name": "orderId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "employeeId",
      "kind": "text",
      "optional": true
    },
    {
      "name": "at",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.convenience.quality.rated.v1": [
    {
      "name": "itemId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "departmentId",
      "kind": "text"
    },
    {
      "name": "halfYear",
      "kind": "text",
      "form": "half-year"
    },
    {
      "name": "score",
      "kind": "score"
    },
    {
      "name": "orders",
      "kind": "count"
    },
    {
      "name": "staffOrders",
      "kind": "message",
      "repeated": true,
      "fields": [
        {
          "name": "employeeId",
          "kind": "text"
        },
        {
          "name": "orders",
          "kind": "count"
        }
      ]
    },
    {
      "name": "ratedAt",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.convenience.register-entry.due-set.v1": [
    {
      "name": "entryId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "register",
      "kind": "text"
    },
    {
      "name": "dueOn",
      "kind": "text",
      "form": "day",
      "optional": true
    },
    {
      "name": "remindOn",
      "kind": "text",
      "form": "day",
      "optional": true
    },
    {
      "name": "responsibleId",
      "kind": "text",
      "optional": true
    }
  ],
  "goldkey.convenience.service.confirmed.v1": [
    {
      "name": "serviceId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "confirmedAt",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.convenience.service.performed.v1": [
    {
      "name": "serviceId",
      "kind": "text"
    },
    {
      "name": "orderId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "itemId",
      "kind": "text"
    },
    {
      "name": "departmentId",
      "kind": "text"
    },
    {
      "name": "employeeId",
      "kind": "text"
    },
    {
      "name": "performedAt",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.convenience.venue.registered.v1": [
    {
      "name": "venueId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "code",
      "kind": "text"
    },
    {
      "name": "name",
      "kind": "text"
    }
  ],
  "goldkey.estates.household.owners-changed.v1": [
    {
      "name": "householdId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "on",
      "kind": "text",
      "form": "day"
    }
  ],
  "goldkey.estates.household.registered.v1": [
    {
      "name": "householdId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "building",
      "kind": "text"
    },
    {
      "name": "room",
      "kind": "text"
    },
    {
      "name": "areaSquareMetres",
      "kind": "text",
      "form": "decimal"
    },
    {
      "name": "use",
      "kind": "text",
      "listed": [
        "home",
        "shop",
        "office",
        "garage",
        "storage",
        "other"
      ],
      "optional": true
    }
  ],
  "goldkey.estates.parking-place.assigned.v1": [
    {
      "name": "parkingPlaceId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "number",
      "kind": "text"
    },
    {
      "name": "kind",
      "kind": "text",
      "listed": [
        "owned",
        "rented",
        "shared"
      ]
    },
    {
      "name": "assignmentId",
      "kind": "text"
    },
    {
      "name": "householdId",
      "kind": "text"
    },
    {
      "name": "from",
      "kind": "text",
      "form": "day"
    },
    {
      "name": "until",
      "kind": "text",
      "form": "day",
      "optional": true
    }
  ],
  "goldkey.estates.parking-place.left.v1": [
    {
      "name": "parkingPlaceId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "number",
      "kind": "text"
    },
    {
      "name": "kind",
      "kind": "text",
      "listed": [
        "owned",
        "rented",
        "shared"
      ]
    },
    {
      "name": "assignmentId",
      "kind": "text"
    },
    {
      "name": "householdId",
      "kind": "text"
    },
    {
      "name": "from",
      "kind": "text",
      "form": "day"
    },
    {
      "name": "until",
      "kind": "text",
      "form": "day"
    }
  ],
  "goldkey.estates.property.registered.v1": [
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "name",
      "kind": "text",
      "optional": true
    },
    {
      "name": "unitId",
      "kind": "text"
    },
    {
      "name": "timeZone",
      "kind": "text",
      "form": "zone",
      "optional": true
    },
    {
      "name": "serviceStart",
      "kind": "text",
      "form": "day"
    },
    {
      "name": "serviceEnd",
      "kind": "text",
      "form": "day",
      "optional": true
    },
    {
      "name": "households",
      "kind": "count"
    },
    {
      "name": "telephone",
      "kind": "text",
      "optional": true
    },
    {
      "name": "telephoneAllHours",
      "kind": "text",
      "optional": true
    },
    {
      "name": "centreAddress",
      "kind": "text",
      "optional": true
    },
    {
      "name": "openingHours",
      "kind": "text",
      "optional": true
    }
  ],
  "goldkey.estates.register-entry.due-set.v1": [
    {
      "name": "entryId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "register",
      "kind": "text"
    },
    {
      "name": "dueOn",
      "kind": "text",
      "form": "day",
      "optional": true
    },
    {
      "name": "remindOn",
      "kind": "text",
      "form": "day",
      "optional": true
    },
    {
      "name": "responsibleId",
      "kind": "text",
      "optional": true
    },
    {
      "name": "role",
      "kind": "text",
      "listed": [
        "property-manager",
        "leader-in-charge",
        "centre-director",
        "supervisor",
        "window-staff",
        "customer-service",
        "toll-collector",
        "maintenance",
        "security-guard",
        "cleaner",
        "quality-inspector",
        "general-manager",
        "other"
      ],
      "optional": true
    }
  ],
  "goldkey.evaluation.appeal.decided.v1": [
    {
      "name": "appealId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "departmentId",
      "kind": "text",
      "optional": true
    },
    {
      "name": "upheld",
      "kind": "flag"
    },
    {
      "name": "decidedAt",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.evaluation.appeal.dropped.v1": [
    {
      "name": "appealId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text",
      "optional": true
    },
    {
      "name": "entryId",
      "kind": "text"
    },
    {
      "name": "droppedBy",
      "kind": "text"
    },
    {
      "name": "droppedAt",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.evaluation.appeal.filed.v1": [
    {
      "name": "appealId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text",
      "optional": true
    },
    {
      "name": "entryId",
      "kind": "text"
    },
    {
      "name": "filedBy",
      "kind": "text"
    },
    {
      "name": "filedAt",
      "kind": "text",
      "form": "instant"
    },
    {
      "name": "filedFor",
      "kind": "text",
      "optional": true
    }
  ],
  "goldkey.evaluation.bonus.approved.v1": [
    {
      "name": "bonusId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "departmentId",
      "kind": "text"
    },
    {
      "name": "period",
      "kind": "text",
      "form": "period"
    },
    {
      "name": "approvedBy",
      "kind": "text"
    },
    {
      "name": "approvedAt",
      "kind": "text",
      "form": "instant"
    },
    {
      "name": "shared",
      "kind": "text",
      "form": "money"
    },
    {
      "name": "people",
      "kind": "count"
    }
  ],
  "goldkey.evaluation.bonus.granted.v1": [
    {
      "name": "bonusId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "departmentId",
      "kind": "text"
    },
    {
      "name": "period",
      "kind": "text",
      "form": "period"
    },
    {
      "name": "grantedBy",
      "kind": "text"
    },
    {
      "name": "grantedAt",
      "kind": "text",
      "form": "instant"
    },
    {
      "name": "amount",
      "kind": "text",
      "form": "money"
    },
    {
      "name": "reason",
      "kind": "text"
    }
  ],
  "goldkey.evaluation.bonus.returned.v1": [
    {
      "name": "bonusId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "departmentId",
      "kind": "text"
    },
    {
      "name": "period",
      "kind": "text",
      "form": "period"
    },
    {
      "name": "returnedBy",
      "kind": "text"
    },
    {
      "name": "returnedAt",
      "kind": "text",
      "form": "instant"
    },
    {
      "name": "reason",
      "kind": "text"
    }
  ],
  "goldkey.evaluation.bonus.reversed.v1": [
    {
      "name": "bonusId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "departmentId",
      "kind": "text"
    },
    {
      "name": "period",
      "kind": "text",
      "form": "period"
    },
    {
      "name": "reversedBy",
      "kind": "text"
    },
    {
      "name": "reversedAt",
      "kind": "text",
      "form": "instant"
    },
    {
      "name": "reason",
      "kind": "text"
    }
  ],
  "goldkey.evaluation.bonus.submitted.v1": [
    {
      "name": "bonusId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "departmentId",
      "kind": "text"
    },
    {
      "name": "period",
      "kind": "text",
      "form": "period"
    },
    {
      "name": "submittedBy",
      "kind": "text"
    },
    {
      "name": "submittedAt",
      "kind": "text",
      "form": "instant"
    },
    {
      "name": "shared",
      "kind": "text",
      "form": "money"
    },
    {
      "name": "kept",
      "kind": "text",
      "form": "money"
    },
    {
      "name": "people",
      "kind": "count"
    }
  ],
  "goldkey.evaluation.entry.posted.v1": [
    {
      "name": "entryId",
      "kind": "text"
    },
    {
      "name": "posting",
      "kind": "count"
    },
    {
      "name": "kind",
      "kind": "text",
      "listed": [
        "charged",
        "adjusted",
        "withdrawn"
      ]
    },
    {
      "name": "clause",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text",
      "optional": true
    },
    {
      "name": "month",
      "kind": "text",
      "form": "month"
    },
    {
      "name": "at",
      "kind": "text",
      "form": "instant"
    },
    {
      "name": "subjectKind",
      "kind": "text",
      "listed": [
        "employee",
        "department",
        "property"
      ]
    },
    {
      "name": "subjectId",
      "kind": "text"
    },
    {
      "name": "outcome",
      "kind": "text",
      "listed": [
        "charged",
        "recorded"
      ]
    },
    {
      "name": "points",
      "kind": "count"
    },
    {
      "name": "fine",
      "kind": "text",
      "form": "money"
    },
    {
      "name": "evidence",
      "kind": "text",
      "repeated": true
    }
  ],
  "goldkey.evaluation.finding-kind.ruled.v1": [
    {
      "name": "rulingId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "month",
      "kind": "text",
      "form": "month"
    },
    {
      "name": "act",
      "kind": "text",
      "listed": [
        "merge",
        "split"
      ]
    },
    {
      "name": "kind",
      "kind": "text"
    },
    {
      "name": "kinds",
      "kind": "text",
      "repeated": true
    },
    {
      "name": "findingIds",
      "kind": "text",
      "repeated": true
    },
    {
      "name": "reason",
      "kind": "text"
    },
    {
      "name": "ruledBy",
      "kind": "text"
    },
    {
      "name": "ruledAt",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.evaluation.month.closed.v1": [
    {
      "name": "propertyId",
      "kind": "text",
      "optional": true
    },
    {
      "name": "month",
      "kind": "text",
      "form": "month"
    },
    {
      "name": "submittedBy",
      "kind": "text"
    },
    {
      "name": "closedBy",
      "kind": "text"
    },
    {
      "name": "closedAt",
      "kind": "text",
      "form": "instant"
    },
    {
      "name": "reason",
      "kind": "text",
      "optional": true
    },
    {
      "name": "rulebook",
      "kind": "text"
    },
    {
      "name": "number",
      "kind": "count"
    },
    {
      "name": "facts",
      "kind": "count"
    },
    {
      "name": "entries",
      "kind": "count"
    },
    {
      "name": "points",
      "kind": "count"
    },
    {
      "name": "fine",
      "kind": "text",
      "form": "money"
    },
    {
      "name": "previousHash",
      "kind": "text"
    },
    {
      "name": "hash",
      "kind": "text"
    }
  ],
  "goldkey.evaluation.month.returned.v1": [
    {
      "name": "propertyId",
      "kind": "text",
      "optional": true
    },
    {
      "name": "month",
      "kind": "text",
      "form": "month"
    },
    {
      "name": "returnedBy",
      "kind": "text"
    },
    {
      "name": "returnedAt",
      "kind": "text",
      "form": "instant"
    },
    {
      "name": "reason",
      "kind": "text"
    }
  ],
  "goldkey.evaluation.month.submitted.v1": [
    {
      "name": "propertyId",
      "kind": "text",
      "optional": true
    },
    {
      "name": "month",
      "kind": "text",
      "form": "month"
    },
    {
      "name": "submittedBy",
      "kind": "text"
    },
    {
      "name": "submittedAt",
      "kind": "text",
      "form": "instant"
    },
    {
      "name": "note",
      "kind": "text",
      "optional": true
    }
  ],
  "goldkey.evaluation.objection.answered.v1": [
    {
      "name": "objectionId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text",
      "optional": true
    },
    {
      "name": "publicationId",
      "kind": "text"
    },
    {
      "name": "answeredBy",
      "kind": "text"
    },
    {
      "name": "answeredAt",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.evaluation.objection.raised.v1": [
    {
      "name": "objectionId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text",
      "optional": true
    },
    {
      "name": "publicationId",
      "kind": "text"
    },
    {
      "name": "raisedBy",
      "kind": "text"
    },
    {
      "name": "raisedAt",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.evaluation.outage.decided.v1": [
    {
      "name": "outageId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text",
      "optional": true
    },
    {
      "name": "service",
      "kind": "text"
    },
    {
      "name": "from",
      "kind": "text",
      "form": "instant"
    },
    {
      "name": "until",
      "kind": "text",
      "form": "instant"
    },
    {
      "name": "approved",
      "kind": "flag"
    },
    {
      "name": "decidedBy",
      "kind": "text"
    },
    {
      "name": "decidedAt",
      "kind": "text",
      "form": "instant"
    },
    {
      "name": "reasons",
      "kind": "text",
      "optional": true
    }
  ],
  "goldkey.evaluation.outage.declared.v1": [
    {
      "name": "outageId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text",
      "optional": true
    },
    {
      "name": "service",
      "kind": "text"
    },
    {
      "name": "from",
      "kind": "text",
      "form": "instant"
    },
    {
      "name": "until",
      "kind": "text",
      "form": "instant"
    },
    {
      "name": "what",
      "kind": "text"
    },
    {
      "name": "declaredBy",
      "kind": "text"
    },
    {
      "name": "declaredAt",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.evaluation.outage.revoked.v1": [
    {
      "name": "outageId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text",
      "optional": true
    },
    {
      "name": "service",
      "kind": "text"
    },
    {
      "name": "from",
      "kind": "text",
      "form": "instant"
    },
    {
      "name": "until",
      "kind": "text",
      "form": "instant"
    },
    {
      "name": "revokedBy",
      "kind": "text"
    },
    {
      "name": "revokedAt",
      "kind": "text",
      "form": "instant"
    },
    {
      "name": "reason",
      "kind": "text"
    }
  ],
  "goldkey.evaluation.payroll-file.made.v1": [
    {
      "name": "fileId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text",
      "optional": true
    },
    {
      "name": "number",
      "kind": "count"
    },
    {
      "name": "madeBy",
      "kind": "text"
    },
    {
      "name": "madeAt",
      "kind": "text",
      "form": "instant"
    },
    {
      "name": "items",
      "kind": "count"
    },
    {
      "name": "total",
      "kind": "text"
    }
  ],
  "goldkey.evaluation.results.published.v1": [
    {
      "name": "publicationId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text",
      "optional": true
    },
    {
      "name": "period",
      "kind": "text",
      "form": "period"
    },
    {
      "name": "number",
      "kind": "count"
    },
    {
      "name": "from",
      "kind": "text",
      "form": "day"
    },
    {
      "name": "until",
      "kind": "text",
      "form": "day"
    },
    {
      "name": "channels",
      "kind": "text",
      "listed": [
        "console",
        "notice-board",
        "bulletin",
        "screen",
        "paper"
      ],
      "repeated": true
    },
    {
      "name": "publishedBy",
      "kind": "text"
    },
    {
      "name": "publishedAt",
      "kind": "text",
      "form": "instant"
    },
    {
      "name": "lines",
      "kind": "count"
    },
    {
      "name": "stipends",
      "kind": "count"
    },
    {
      "name": "previousHash",
      "kind": "text"
    },
    {
      "name": "hash",
      "kind": "text"
    },
    {
      "name": "bonuses",
      "kind": "count",
      "optional": true
    }
  ],
  "goldkey.evaluation.version.approved.v1": [
    {
      "name": "versionId",
      "kind": "text"
    },
    {
      "name": "from",
      "kind": "text",
      "form": "day"
    },
    {
      "name": "draftedBy",
      "kind": "text"
    },
    {
      "name": "approvedBy",
      "kind": "text"
    },
    {
      "name": "approvedAt",
      "kind": "text",
      "form": "instant"
    },
    {
      "name": "note",
      "kind": "text"
    },
    {
      "name": "parameters",
      "kind": "message",
      "repeated": true,
      "fields": [
        {
          "name": "clause",
          "kind": "text"
        },
        {
          "name": "name",
          "kind": "text"
        },
        {
          "name": "value",
          "kind": "text"
        }
      ]
    }
  ],
  "goldkey.evaluation.version.revoked.v1": [
    {
      "name": "versionId",
      "kind": "text"
    },
    {
      "name": "from",
      "kind": "text",
      "form": "day"
    },
    {
      "name": "revokedBy",
      "kind": "text"
    },
    {
      "name": "revokedAt",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.evaluation.year-review.completed.v1": [
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "year",
      "kind": "text",
      "form": "year"
    },
    {
      "name": "completedAt",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.inspections.conduct-violation.confirmed.v1": [
    {
      "name": "caseId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "employeeId",
      "kind": "text"
    },
    {
      "name": "article",
      "kind": "count",
      "form": "article"
    },
    {
      "name": "level",
      "kind": "text",
      "listed": [
        "town",
        "public-report",
        "county",
        "city",
        "province"
      ]
    },
    {
      "name": "occurredOn",
      "kind": "text",
      "form": "day"
    },
    {
      "name": "circulated",
      "kind": "flag"
    },
    {
      "name": "serious",
      "kind": "flag",
      "optional": true
    }
  ],
  "goldkey.inspections.day-check.completed.v1": [
    {
      "name": "checkId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "departmentId",
      "kind": "text",
      "optional": true
    },
    {
      "name": "at",
      "kind": "text",
      "form": "instant"
    },
    {
      "name": "postsChecked",
      "kind": "count"
    },
    {
      "name": "postsInOrder",
      "kind": "count"
    }
  ],
  "goldkey.inspections.finding.asked.v1": [
    {
      "name": "findingId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "asked",
      "kind": "text",
      "listed": [
        "soon",
        "responsible",
        "supervisor",
        "property-manager",
        "leader-in-charge",
        "qm-centre"
      ]
    },
    {
      "name": "dueAt",
      "kind": "text",
      "form": "instant"
    },
    {
      "name": "at",
      "kind": "text",
      "form": "instant"
    },
    {
      "name": "departmentId",
      "kind": "text",
      "optional": true
    },
    {
      "name": "responsibleId",
      "kind": "text",
      "optional": true
    }
  ],
  "goldkey.inspections.finding.raised.v1": [
    {
      "name": "findingId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "departmentId",
      "kind": "text",
      "optional": true
    },
    {
      "name": "category",
      "kind": "text"
    },
    {
      "name": "source",
      "kind": "text",
      "listed": [
        "patrol",
        "full-coverage",
        "joint",
        "qm-day-check",
        "qm-night-check",
        "third-party",
        "renovation",
        "survey"
      ]
    },
    {
      "name": "raisedAt",
      "kind": "text",
      "form": "instant"
    },
    {
      "name": "dueAt",
      "kind": "text",
      "form": "instant",
      "optional": true
    },
    {
      "name": "measure",
      "kind": "text",
      "optional": true
    },
    {
      "name": "responsibleId",
      "kind": "text",
      "optional": true
    },
    {
      "name": "bottomLine",
      "kind": "flag",
      "optional": true
    },
    {
      "name": "sleepingGuards",
      "kind": "count",
      "optional": true
    },
    {
      "name": "assignedAt",
      "kind": "text",
      "form": "instant",
      "optional": true
    }
  ],
  "goldkey.inspections.finding.rectified.v1": [
    {
      "name": "findingId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "rectifiedAt",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.inspections.finding.verified.v1": [
    {
      "name": "findingId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "verifiedAt",
      "kind": "text",
      "form": "instant"
    },
    {
      "name": "verifiedBy",
      "kind": "text"
    }
  ],
  "goldkey.inspections.full-coverage.completed.v1": [
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "completedAt",
      "kind": "text",
      "form": "instant"
    },
    {
      "name": "participants",
      "kind": "text",
      "repeated": true
    },
    {
      "name": "summaryWritten",
      "kind": "flag"
    }
  ],
  "goldkey.inspections.incident.occurred.v1": [
    {
      "name": "incidentId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "occurredAt",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.inspections.incident.recorded.v1": [
    {
      "name": "incidentId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "recordedAt",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.inspections.incident.reported.v1": [
    {
      "name": "incidentId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "to",
      "kind": "text",
      "listed": [
        "leader",
        "qm-centre"
      ]
    },
    {
      "name": "reportedAt",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.inspections.joint-inspection.held.v1": [
    {
      "name": "inspectionId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "heldAt",
      "kind": "text",
      "form": "instant"
    },
    {
      "name": "expected",
      "kind": "text",
      "repeated": true
    },
    {
      "name": "attended",
      "kind": "text",
      "repeated": true
    }
  ],
  "goldkey.inspections.night-check.completed.v1": [
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "inspectorId",
      "kind": "text"
    },
    {
      "name": "at",
      "kind": "text",
      "form": "instant"
    },
    {
      "name": "registers",
      "kind": "text",
      "listed": [
        "security-log",
        "centre-record"
      ],
      "repeated": true
    },
    {
      "name": "signed",
      "kind": "flag"
    }
  ],
  "goldkey.inspections.patrol.completed.v1": [
    {
      "name": "patrolId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "inspectorId",
      "kind": "text"
    },
    {
      "name": "startedAt",
      "kind": "text",
      "form": "instant"
    },
    {
      "name": "completedAt",
      "kind": "text",
      "form": "instant"
    },
    {
      "name": "visits",
      "kind": "message",
      "repeated": true,
      "fields": [
        {
          "name": "postId",
          "kind": "text"
        },
        {
          "name": "at",
          "kind": "text",
          "form": "instant"
        }
      ]
    },
    {
      "name": "recorded",
      "kind": "flag"
    }
  ],
  "goldkey.inspections.post.defined.v1": [
    {
      "name": "postId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "name",
      "kind": "text"
    },
    {
      "name": "activeFrom",
      "kind": "text",
      "form": "day"
    },
    {
      "name": "activeUntil",
      "kind": "text",
      "form": "day",
      "optional": true
    }
  ],
  "goldkey.inspections.register-entry.due-set.v1": [
    {
      "name": "entryId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "register",
      "kind": "text"
    },
    {
      "name": "dueOn",
      "kind": "text",
      "form": "day",
      "optional": true
    },
    {
      "name": "remindOn",
      "kind": "text",
      "form": "day",
      "optional": true
    },
    {
      "name": "responsibleId",
      "kind": "text",
      "optional": true
    },
    {
      "name": "role",
      "kind": "text",
      "listed": [
        "property-manager",
        "leader-in-charge",
        "centre-director",
        "supervisor",
        "window-staff",
        "customer-service",
        "toll-collector",
        "maintenance",
        "security-guard",
        "cleaner",
        "quality-inspector",
        "general-manager",
        "other"
      ],
      "optional": true
    }
  ],
  "goldkey.inspections.renovation.accepted.v1": [
    {
      "name": "renovationId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "at",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.inspections.renovation.approved.v1": [
    {
      "name": "renovationId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "householdId",
      "kind": "text"
    },
    {
      "name": "from",
      "kind": "text",
      "form": "day"
    },
    {
      "name": "until",
      "kind": "text",
      "form": "day"
    }
  ],
  "goldkey.inspections.renovation.patrolled.v1": [
    {
      "name": "renovationId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "at",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.staffing.activity.held.v1": [
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "kind",
      "kind": "text",
      "listed": [
        "morning-reading",
        "forum-watch",
        "staff-activity",
        "professional-training",
        "character-training",
        "99+1"
      ]
    },
    {
      "name": "organizerId",
      "kind": "text"
    },
    {
      "name": "heldAt",
      "kind": "text",
      "form": "instant"
    },
    {
      "name": "participants",
      "kind": "text",
      "repeated": true
    }
  ],
  "goldkey.staffing.appointment.ended.v1": [
    {
      "name": "appointmentId",
      "kind": "text"
    },
    {
      "name": "employeeId",
      "kind": "text"
    },
    {
      "name": "until",
      "kind": "text",
      "form": "day"
    },
    {
      "name": "reason",
      "kind": "text",
      "listed": [
        "resigned",
        "transferred",
        "dismissed",
        "retired",
        "other"
      ]
    }
  ],
  "goldkey.staffing.appointment.started.v1": [
    {
      "name": "appointmentId",
      "kind": "text"
    },
    {
      "name": "employeeId",
      "kind": "text"
    },
    {
      "name": "unitId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text",
      "optional": true
    },
    {
      "name": "role",
      "kind": "text",
      "listed": [
        "property-manager",
        "leader-in-charge",
        "centre-director",
        "supervisor",
        "window-staff",
        "customer-service",
        "toll-collector",
        "maintenance",
        "security-guard",
        "cleaner",
        "quality-inspector",
        "general-manager",
        "other"
      ]
    },
    {
      "name": "from",
      "kind": "text",
      "form": "day"
    },
    {
      "name": "newcomer",
      "kind": "flag",
      "optional": true
    },
    {
      "name": "keyPosition",
      "kind": "flag",
      "optional": true
    },
    {
      "name": "positionId",
      "kind": "text",
      "optional": true
    }
  ],
  "goldkey.staffing.bulletin.changed.v1": [
    {
      "name": "bulletinId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "place",
      "kind": "text"
    },
    {
      "name": "changedOn",
      "kind": "text",
      "form": "day"
    }
  ],
  "goldkey.staffing.certificate.granted.v1": [
    {
      "name": "employeeId",
      "kind": "text"
    },
    {
      "name": "craft",
      "kind": "text"
    },
    {
      "name": "validFrom",
      "kind": "text",
      "form": "day"
    },
    {
      "name": "validUntil",
      "kind": "text",
      "form": "day"
    }
  ],
  "goldkey.staffing.community-activity.held.v1": [
    {
      "name": "communityActivityId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "title",
      "kind": "text"
    },
    {
      "name": "heldOn",
      "kind": "text",
      "form": "day"
    }
  ],
  "goldkey.staffing.daily-report.submitted.v1": [
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "employeeId",
      "kind": "text"
    },
    {
      "name": "date",
      "kind": "text",
      "form": "day"
    },
    {
      "name": "submittedAt",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.staffing.examination.taken.v1": [
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "departmentId",
      "kind": "text"
    },
    {
      "name": "employeeId",
      "kind": "text"
    },
    {
      "name": "passed",
      "kind": "flag"
    },
    {
      "name": "at",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.staffing.festival-plan.approved.v1": [
    {
      "name": "festivalId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "approvedAt",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.staffing.festival-plan.completed.v1": [
    {
      "name": "festivalId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "completedAt",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.staffing.festival.scheduled.v1": [
    {
      "name": "festivalId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "date",
      "kind": "text",
      "form": "day"
    }
  ],
  "goldkey.staffing.leave.granted.v1": [
    {
      "name": "grantId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "employeeId",
      "kind": "text"
    },
    {
      "name": "leaveKind",
      "kind": "text",
      "listed": [
        "annual",
        "personal",
        "sick",
        "compensatory",
        "marriage",
        "maternity",
        "paternity",
        "bereavement",
        "injury"
      ]
    },
    {
      "name": "year",
      "kind": "text",
      "form": "period"
    },
    {
      "name": "halfDays",
      "kind": "count"
    },
    {
      "name": "origin",
      "kind": "text",
      "listed": [
        "carried",
        "extra"
      ]
    }
  ],
  "goldkey.staffing.meeting.held.v1": [
    {
      "name": "meetingId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "kind",
      "kind": "text",
      "listed": [
        "daily-wrap-up",
        "all-staff",
        "monthly-review",
        "department",
        "half-year-debriefing"
      ]
    },
    {
      "name": "heldAt",
      "kind": "text",
      "form": "instant"
    },
    {
      "name": "attendees",
      "kind": "text",
      "repeated": true
    },
    {
      "name": "problemsOpen",
      "kind": "count",
      "optional": true
    },
    {
      "name": "problemsPlanned",
      "kind": "count",
      "optional": true
    }
  ],
  "goldkey.staffing.opinion.closed.v1": [
    {
      "name": "opinionId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "repliedAt",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.staffing.opinion.raised.v1": [
    {
      "name": "opinionId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "employeeId",
      "kind": "text"
    },
    {
      "name": "raisedAt",
      "kind": "text",
      "form": "instant"
    },
    {
      "name": "replyDue",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.staffing.plan.progress-reported.v1": [
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "employeeId",
      "kind": "text"
    },
    {
      "name": "planKind",
      "kind": "text",
      "listed": [
        "company",
        "month"
      ]
    },
    {
      "name": "week",
      "kind": "text",
      "form": "week"
    },
    {
      "name": "reportedAt",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.staffing.plan.self-evaluated.v1": [
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "employeeId",
      "kind": "text"
    },
    {
      "name": "departmentId",
      "kind": "text",
      "optional": true
    },
    {
      "name": "planKind",
      "kind": "text",
      "listed": [
        "month",
        "year",
        "service"
      ]
    },
    {
      "name": "period",
      "kind": "text",
      "form": "period"
    },
    {
      "name": "submittedAt",
      "kind": "text",
      "form": "instant"
    },
    {
      "name": "itemsPlanned",
      "kind": "count"
    },
    {
      "name": "itemsDone",
      "kind": "count"
    }
  ],
  "goldkey.staffing.plan.submitted.v1": [
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "employeeId",
      "kind": "text"
    },
    {
      "name": "planKind",
      "kind": "text",
      "listed": [
        "month",
        "year",
        "service",
        "company"
      ]
    },
    {
      "name": "period",
      "kind": "text",
      "form": "period"
    },
    {
      "name": "submittedAt",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.staffing.points.published.v1": [
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "quarter",
      "kind": "text",
      "form": "quarter"
    },
    {
      "name": "from",
      "kind": "text",
      "form": "day"
    },
    {
      "name": "until",
      "kind": "text",
      "form": "day"
    }
  ],
  "goldkey.staffing.points.summarised.v1": [
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "month",
      "kind": "text",
      "form": "month"
    },
    {
      "name": "summarisedAt",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.staffing.position-card.approved.v1": [
    {
      "name": "cardId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "employeeId",
      "kind": "text"
    },
    {
      "name": "appointmentId",
      "kind": "text"
    },
    {
      "name": "positionId",
      "kind": "text"
    },
    {
      "name": "positionVersion",
      "kind": "count"
    },
    {
      "name": "period",
      "kind": "text",
      "form": "period"
    },
    {
      "name": "score",
      "kind": "text",
      "optional": true
    },
    {
      "name": "reviewedBy",
      "kind": "text"
    },
    {
      "name": "approvedBy",
      "kind": "text"
    },
    {
      "name": "approvedAt",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.staffing.position.abolished.v1": [
    {
      "name": "positionId",
      "kind": "text"
    },
    {
      "name": "unitId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text",
      "optional": true
    },
    {
      "name": "lastDay",
      "kind": "text",
      "form": "day"
    }
  ],
  "goldkey.staffing.position.approved.v1": [
    {
      "name": "positionId",
      "kind": "text"
    },
    {
      "name": "unitId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text",
      "optional": true
    },
    {
      "name": "code",
      "kind": "text"
    },
    {
      "name": "name",
      "kind": "text"
    },
    {
      "name": "grade",
      "kind": "text",
      "optional": true
    },
    {
      "name": "version",
      "kind": "count"
    },
    {
      "name": "headCount",
      "kind": "count"
    },
    {
      "name": "headCountPer",
      "kind": "text",
      "listed": [
        "unit",
        "property"
      ]
    },
    {
      "name": "keyPosition",
      "kind": "flag"
    },
    {
      "name": "effectiveFrom",
      "kind": "text",
      "form": "day"
    },
    {
      "name": "approvedBy",
      "kind": "text"
    },
    {
      "name": "approvedAt",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.staffing.recruitment.approved.v1": [
    {
      "name": "recruitmentId",
      "kind": "text"
    },
    {
      "name": "positionId",
      "kind": "text"
    },
    {
      "name": "unitId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text",
      "optional": true
    },
    {
      "name": "number",
      "kind": "count"
    },
    {
      "name": "neededBy",
      "kind": "text",
      "form": "day"
    },
    {
      "name": "approvedBy",
      "kind": "text"
    },
    {
      "name": "approvedAt",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.staffing.recruitment.closed.v1": [
    {
      "name": "recruitmentId",
      "kind": "text"
    },
    {
      "name": "positionId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text",
      "optional": true
    },
    {
      "name": "hired",
      "kind": "count"
    },
    {
      "name": "closedAt",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.staffing.register-entry.due-set.v1": [
    {
      "name": "entryId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "register",
      "kind": "text"
    },
    {
      "name": "dueOn",
      "kind": "text",
      "form": "day",
      "optional": true
    },
    {
      "name": "remindOn",
      "kind": "text",
      "form": "day",
      "optional": true
    },
    {
      "name": "responsibleId",
      "kind": "text",
      "optional": true
    },
    {
      "name": "role",
      "kind": "text",
      "listed": [
        "property-manager",
        "leader-in-charge",
        "centre-director",
        "supervisor",
        "window-staff",
        "customer-service",
        "toll-collector",
        "maintenance",
        "security-guard",
        "cleaner",
        "quality-inspector",
        "general-manager",
        "other"
      ],
      "optional": true
    }
  ],
  "goldkey.staffing.requisition.approved.v1": [
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "month",
      "kind": "text",
      "form": "month"
    },
    {
      "name": "approvedAt",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.staffing.roster.day-set.v1": [
    {
      "name": "employeeId",
      "kind": "text"
    },
    {
      "name": "date",
      "kind": "text",
      "form": "day"
    },
    {
      "name": "kind",
      "kind": "text",
      "listed": [
        "work",
        "rest",
        "leave"
      ]
    }
  ],
  "goldkey.staffing.staff-survey.answered.v1": [
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "departmentId",
      "kind": "text"
    },
    {
      "name": "topic",
      "kind": "text",
      "listed": [
        "workplace",
        "training",
        "superior"
      ]
    },
    {
      "name": "score",
      "kind": "score"
    },
    {
      "name": "at",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.staffing.suggestion.decided.v1": [
    {
      "name": "suggestionId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "outcome",
      "kind": "text",
      "listed": [
        "adopted",
        "declined"
      ]
    },
    {
      "name": "reward",
      "kind": "text",
      "form": "money",
      "optional": true
    },
    {
      "name": "decidedAt",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.staffing.suggestion.made.v1": [
    {
      "name": "suggestionId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "employeeId",
      "kind": "text"
    },
    {
      "name": "madeAt",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.staffing.talk.held.v1": [
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "managerId",
      "kind": "text"
    },
    {
      "name": "employeeId",
      "kind": "text"
    },
    {
      "name": "heldAt",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.staffing.task.assigned.v1": [
    {
      "name": "taskId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "employeeId",
      "kind": "text"
    },
    {
      "name": "assignedBy",
      "kind": "text"
    },
    {
      "name": "assignedAt",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.staffing.task.filed.v1": [
    {
      "name": "taskId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "filedAt",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.staffing.tool.lent.v1": [
    {
      "name": "loanId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "employeeId",
      "kind": "text"
    },
    {
      "name": "lentAt",
      "kind": "text",
      "form": "instant"
    },
    {
      "name": "dueAt",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.staffing.tool.returned.v1": [
    {
      "name": "loanId",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text"
    },
    {
      "name": "returnedAt",
      "kind": "text",
      "form": "instant"
    }
  ],
  "goldkey.staffing.unit.defined.v1": [
    {
      "name": "unitId",
      "kind": "text"
    },
    {
      "name": "kind",
      "kind": "text",
      "listed": [
        "group",
        "region",
        "property",
        "department",
        "team"
      ]
    },
    {
      "name": "parentId",
      "kind": "text",
      "optional": true
    },
    {
      "name": "name",
      "kind": "text"
    },
    {
      "name": "propertyId",
      "kind": "text",
      "optional": true
    },
    {
      "name": "key",
      "kind": "flag",
      "optional": true
    }
  ]
};
